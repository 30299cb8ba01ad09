import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages, desk, feedDesk, libraryDesk, startFeeds, startTabs } from '../lib/browser';

export default defineBackground(() => {
  const { pageRead, pageLeft, pageRuling, ...views } = desk;
  answerMessages({ ...views, ...libraryDesk, ...feedDesk }, { pageRead, pageLeft, pageRuling });
  startTabs();
  startFeeds();
});
