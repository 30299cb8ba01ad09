import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages, desk, startTabs } from '../lib/browser';

export default defineBackground(() => {
  const { pageRead, pageLeft, ...views } = desk;
  answerMessages(views, { pageRead, pageLeft });
  startTabs();
});
