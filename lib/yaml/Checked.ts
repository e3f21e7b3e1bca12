/** What a check of one text gives: the typed value, or what was expected and found, and a way out. */
export type Checked<T> = { value: T } | { message: string; suggestion?: string };
