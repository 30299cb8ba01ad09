// The package brings no types: the little of it that the bench uses.
declare module 'diff-match-patch' {
  export default class DiffMatchPatch {
    Diff_Timeout: number;
    diff_main(a: string, b: string, checkLines?: boolean): [number, string][];
    diff_charsToLines_(diffs: [number, string][], lines: readonly string[]): void;
  }
}
