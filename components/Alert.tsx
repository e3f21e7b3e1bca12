import type { ReactNode } from 'react';
import type { Words } from '../lib/language/Words';
import styles from './Alert.module.css';

/** GitHub's five kinds of alert. */
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** A block that stands out of the text, as `> [!NOTE]` writes it. */
export function Alert({ kind, words, children }: { kind: AlertKind; words: Words; children?: ReactNode }) {
  const titles: Record<AlertKind, string> = {
    note: words.alertNote,
    tip: words.alertTip,
    important: words.alertImportant,
    warning: words.alertWarning,
    caution: words.alertCaution,
  };
  return (
    <div className={styles.alert} data-kind={kind} role="note" aria-label={titles[kind]}>
      <p className={styles.title}>{titles[kind]}</p>
      {children}
    </div>
  );
}
