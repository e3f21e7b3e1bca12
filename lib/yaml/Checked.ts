/** What a check of one text gives: the typed value, or what was expected and found, and a way out. */
export type Checked<T> = { value: T } | Refusal;

/** Why a text is not what was expected. */
export interface Refusal {
  message: string;
  suggestion?: string;
  /** The text that was meant beyond doubt. */
  write?: string | undefined;
}
