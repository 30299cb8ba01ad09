import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages, desk, startTabs } from '../lib/browser';

export default defineBackground(() => {
  const { pageRead, pageLeft, pageRuling, ...views } = desk;
  answerMessages(views, { pageRead, pageLeft, pageRuling });
  startTabs();
});
