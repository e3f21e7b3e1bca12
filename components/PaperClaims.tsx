import { claimKinds } from '../lib/claims/PaperClaim';
import type { Collection } from '../lib/collection/Collection';
import { claimHref, claimsAbout, type NotedClaim } from '../lib/collection/claims';
import type { Paper } from '../lib/collection/papers';
import type { Words } from '../lib/language/Words';
import { ClaimMeasure } from './ClaimMeasure';
import styles from './PaperClaims.module.css';
import { PaperSection } from './PaperSection';
import { PaperSentence } from './PaperSentence';

export interface PaperClaimsProps {
  paper: Paper;
  collection: Collection;
  words: Words;
}

/** What all notes say of one paper, by kind, each with the way to where it is said. */
export function PaperClaims({ paper, collection, words }: PaperClaimsProps) {
  const claims = claimsAbout(paper, collection);
  if (claims.length === 0) return null;
  return (
    <PaperSection id="claims" title={words.claims}>
      {claimKinds.map((kind) => {
        const ofKind = claims.filter(({ claim }) => claim.kind === kind);
        return (
          ofKind.length > 0 && (
            <section key={kind} className={styles.claims} aria-labelledby={`claims-${kind}`}>
              <h3 id={`claims-${kind}`}>{words.claimKinds[kind]}</h3>
              <ul>
                {ofKind.map((noted) => (
                  <Item key={claimHref(noted)} noted={noted} paper={paper} collection={collection} words={words} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </PaperSection>
  );
}

function Item({ noted, words, ...place }: PaperClaimsProps & { noted: NotedClaim }) {
  const { note, claim } = noted;
  const said = <PaperSentence sentence={claim.words} note={note} {...place} />;
  return (
    <li>
      <div lang={note.lang}>
        {claim.title && (
          <span className={styles.title}>
            <PaperSentence sentence={claim.title} note={note} {...place} />
          </span>
        )}
        {claim.kind === 'quote' ? <blockquote>{said}</blockquote> : <p>{said}</p>}
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
