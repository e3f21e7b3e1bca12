/** What a reader chose: the system's own colours, or one of ours whatever the system says. */
export type ThemeChoice = 'system' | 'light' | 'dark';

/** The order in which the button goes round. */
export const themeChoices: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** The key in localStorage; `system` is no entry at all. */
export const themeStorageKey = 'notes-theme';

/** The stored choice; a browser that forbids storage has none. */
export function readThemeChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(themeStorageKey);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** Keeps the choice for the next page; where storage is forbidden it lasts for this page. */
export function storeThemeChoice(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(themeStorageKey);
    else localStorage.setItem(themeStorageKey, choice);
  } catch {
    // Storage is forbidden or full: the page shows the choice all the same.
  }
}
