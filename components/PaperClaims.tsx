import { claimKinds } from '../lib/claims/PaperClaim';
import type { Collection } from '../lib/collection/Collection';
import { claimHref, listClaims, type NotedClaim } from '../lib/collection/claims';
import { fillClaim } from '../lib/collection/fillClaim';
import type { Words } from '../lib/language/Words';
import { ClaimMeasure } from './ClaimMeasure';
import styles from './PaperClaims.module.css';

export interface PaperClaimsProps {
  paperKey: string;
  collection: Collection;
  words: Words;
}

/** What all notes say of one paper, by kind, each with the way to where it is said. */
export function PaperClaims({ paperKey, collection, words }: PaperClaimsProps) {
  const claims = listClaims(collection).filter(({ claim }) => claim.paper === paperKey);
  if (claims.length === 0) return null;
  return (
    <section className={styles.claims} aria-labelledby="claims">
      <h2 id="claims">{words.claims}</h2>
      {claimKinds.map((kind) => {
        const ofKind = claims.filter(({ claim }) => claim.kind === kind);
        return (
          ofKind.length > 0 && (
            <section key={kind} aria-labelledby={`claims-${kind}`}>
              <h3 id={`claims-${kind}`}>{words.claimKinds[kind]}</h3>
              <ul>
                {ofKind.map((noted) => (
                  <Item key={claimHref(noted)} noted={noted} collection={collection} words={words} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </section>
  );
}

function Item({ noted, collection, words }: Omit<PaperClaimsProps, 'paperKey'> & { noted: NotedClaim }) {
  const { note, claim } = noted;
  const fill = (html: string) => ({ __html: fillClaim(html, note, collection, words) });
  const said = fill(claim.html);
  return (
    <li>
      <div lang={note.lang}>
        {claim.title && <strong className={styles.title} dangerouslySetInnerHTML={fill(claim.title)} />}
        {claim.kind === 'quote' ? <blockquote dangerouslySetInnerHTML={said} /> : <p dangerouslySetInnerHTML={said} />}
      </div>
      {claim.measure && <ClaimMeasure {...claim.measure} words={words} />}
      <p className={styles.source}>
        <a href={claimHref(noted)} lang={note.lang}>
          {note.frontMatter.title}
        </a>
        {claim.where && words.placeInPaper(claim.where)}
      </p>
    </li>
  );
}
