import { defineBackground } from 'wxt/utils/define-background';
import {
  answerMessages,
  bringAnew,
  desk,
  differingDesk,
  feedDesk,
  followWhenAgreed,
  glanceTab,
  keepingDesk,
  libraryDesk,
  packDesk,
  selectionDesk,
  soundLog,
  startFeeds,
  startKeepKey,
  startLeave,
  startPacks,
  startPanelKey,
  startSelectionMenu,
  startTabs,
  storyDesk,
  whenLost,
  wrongMarks,
} from '../lib/browser';

export default defineBackground(() => {
  const { pageRead, pageLeft, pageRuling, ...views } = desk;
  answerMessages(
    {
      ...views,
      glanceTab,
      ...keepingDesk,
      ...libraryDesk,
      ...packDesk,
      ...feedDesk,
      ...storyDesk,
      ...selectionDesk,
      ...differingDesk,
      ...wrongMarks,
    },
    { pageRead, pageLeft, pageRuling },
  );
  void soundLog();
  whenLost(bringAnew);
  startTabs();
  startKeepKey();
  startFeeds();
  followWhenAgreed();
  startLeave();
  startPacks();
  startPanelKey();
  startSelectionMenu();
});
