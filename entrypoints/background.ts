import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages, desk, startTabs } from '../lib/browser';

export default defineBackground(() => {
  const { pageRead, ...views } = desk;
  answerMessages(views, { pageRead: (message, { tabId }) => pageRead(message, tabId as number) });
  startTabs();
});
