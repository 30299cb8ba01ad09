import { defineBackground } from 'wxt/utils/define-background';
import { besideAddress } from '../components/compare/beside-address';
import { FAILURE_WORDS } from '../components/failures';
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
  markPainted,
  marksDesk,
  openFromCard,
  packDesk,
  paintDesk,
  selectionDesk,
  soundLog,
  startCardKeys,
  startFeeds,
  startKeepKey,
  startLeave,
  startPacks,
  startPanelKey,
  startSelectionMenu,
  startTabs,
  storyDesk,
  whenLost,
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
      ...marksDesk,
      ...paintDesk,
    },
    { pageRead, pageLeft, pageRuling, openBeside: openFromCard(besideAddress), markPainted },
  );
  void soundLog();
  whenLost(bringAnew);
  startTabs();
  startKeepKey(FAILURE_WORDS);
  startCardKeys();
  startFeeds();
  followWhenAgreed();
  startLeave();
  startPacks();
  startPanelKey();
  startSelectionMenu();
});
