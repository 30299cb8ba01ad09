import { answerInRoom } from '../../lib/browser';

answerInRoom();
