import { listKeys } from '../../bibliography/citation/listKeys';
import { asCode } from '../../yaml/asCode';
import type { Checked } from '../../yaml/Checked';
import { listField } from '../../yaml/listField';
import { textField } from '../../yaml/textField';
import { checkCitationKey } from './citationKey';

/** A list of citation keys, no two the same. What is written as citations in Pandoc's way is told as keys. */
export function citationKeysField() {
  return listField(
    textField(checkListedKey),
    (key) => key,
    (piece) => {
      const keys = listKeys(piece);
      return keys.length > 0 ? keys : [piece];
    },
  );
}

function checkListedKey(given: string): Checked<string> {
  if (/^@?\*$/.test(given.trim())) {
    const message = `A citation key is expected; ${asCode(given.trim())}, which to Pandoc means every reference, stands here.`;
    return { message, suggestion: 'List the references by their keys.' };
  }
  const checked = checkCitationKey(given);
  if ('value' in checked) return checked;
  const keys = listKeys(given)
    .filter((key) => 'value' in checkCitationKey(key))
    .map(asCode);
  if (keys.length === 0) return checked;
  const way = keys.length === 1 ? `Write ${keys[0]}.` : `Write each key as an item of the list: ${keys.join(', ')}.`;
  return { ...checked, suggestion: way };
}
