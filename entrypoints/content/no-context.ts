/**
 * Stands in the place of WXT's context of a content script (`wxt.config.ts`). That one announces itself to the page with an event
 * under the extension's id and ends on a like event, so that any page could tell that Collate is there, and switch it off.
 * Ours: `beginPageLife`, `followLocation`.
 */
export class ContentScriptContext {}
