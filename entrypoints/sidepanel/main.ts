import { followLibrary, followTabs, openView, tabOfAddress } from '../../lib/browser';
import { keepRooms } from './rooms';

const view = openView();
if (view) {
  const { root, words } = view;
  const given = tabOfAddress(location.search);
  const rooms = keepRooms(root, words);
  addEventListener('pagehide', rooms.leave);
  followLibrary(rooms.held);
  if (given === null) followTabs(rooms);
  else {
    rooms.front(given);
    followTabs({ ...rooms, front: () => {} });
  }
}
