import { defineBackground } from 'wxt/utils/define-background';
import {
  answerMessages,
  desk,
  feedDesk,
  followWhenAgreed,
  keepingDesk,
  libraryDesk,
  startFeeds,
  startKeepKey,
  startTabs,
} from '../lib/browser';

export default defineBackground(() => {
  const { pageRead, pageLeft, pageRuling, ...views } = desk;
  answerMessages({ ...views, ...keepingDesk, ...libraryDesk, ...feedDesk }, { pageRead, pageLeft, pageRuling });
  startTabs();
  startKeepKey();
  startFeeds();
  followWhenAgreed();
});
