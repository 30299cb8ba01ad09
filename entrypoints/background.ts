import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages, desk, libraryDesk, startTabs } from '../lib/browser';

export default defineBackground(() => {
  const { pageRead, pageLeft, pageRuling, ...views } = desk;
  answerMessages({ ...views, ...libraryDesk }, { pageRead, pageLeft, pageRuling });
  startTabs();
});
