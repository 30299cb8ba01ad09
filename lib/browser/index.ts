export { answerMessages } from './answer';
export { answerInPage } from './answer-in-page';
export { ask } from './ask';
export * as desk from './desk';
export { FAILURES, Failure, type FailureCode } from './errors';
export { interfaceWords } from './i18n';
export * from './messages';
export { activeTabId } from './page-reach';
export { startTabs } from './start-tabs';
