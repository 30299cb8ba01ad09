import { followLibrary, followTabs, openView } from '../../lib/browser';
import { keepRooms } from './rooms';

/** The tab named by `?tab=ID`, where the panel is opened as a page of its own and follows that tab alone; else null. */
function tabOfAddress(): number | null {
  const given = new URLSearchParams(location.search).get('tab');
  return given !== null && /^\d+$/.test(given) ? Number(given) : null;
}

const view = openView();
if (view) {
  const { root, words } = view;
  const given = tabOfAddress();
  const rooms = keepRooms(root, words);
  addEventListener('pagehide', rooms.leave);
  followLibrary(rooms.held);
  if (given === null) followTabs(rooms);
  else {
    rooms.front(given);
    followTabs({ ...rooms, front: () => {} });
  }
}
