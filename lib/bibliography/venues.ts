/** Conferences and journals by the names under which their records are kept, and the short names readers know. */
const venues: readonly [RegExp, string][] = [
  [/computer vision and pattern recognition|\bCVPR\b/i, 'CVPR'],
  [/international conference on computer vision|\bICCV\b/i, 'ICCV'],
  [/european conference on computer vision|\bECCV\b/i, 'ECCV'],
  [/winter conference on applications of computer vision|\bWACV\b/i, 'WACV'],
  [/neural information processing systems|\bNeurIPS\b|\bNIPS\b/i, 'NeurIPS'],
  [/international conference on machine learning|\bICML\b/i, 'ICML'],
  [/international conference on learning representations|\bICLR\b/i, 'ICLR'],
  [/artificial intelligence and statistics|\bAISTATS\b/i, 'AISTATS'],
  [/uncertainty in artificial intelligence|\bUAI\b/i, 'UAI'],
  [/conference on learning theory|\bCOLT\b/i, 'COLT'],
  [/empirical methods in natural language processing|\bEMNLP\b/i, 'EMNLP'],
  [/north american chapter of the association for computational linguistics|\bNAACL\b/i, 'NAACL'],
  [/[Aa]nnual [Mm]eeting of the [Aa]ssociation for [Cc]omputational [Ll]inguistics|\bACL\b/, 'ACL'],
  [/AAAI conference/i, 'AAAI'],
  [/international joint conferences? on artificial intelligence|\bIJCAI\b/i, 'IJCAI'],
  [/knowledge discovery (?:and|&) data mining|\bKDD\b/i, 'KDD'],
  [/\bSIGGRAPH\b/i, 'SIGGRAPH'],
  [/\bSIGIR\b/i, 'SIGIR'],
  [/interspeech/i, 'Interspeech'],
  [/acoustics, speech,? and signal processing|\bICASSP\b/i, 'ICASSP'],
  [/robotics and automation|\bICRA\b/i, 'ICRA'],
  [/medical image computing and computer[- ]assisted intervention|\bMICCAI\b/i, 'MICCAI'],
  [/^journal of machine learning research$/i, 'JMLR'],
  [/^transactions on machine learning research$/i, 'TMLR'],
  [/transactions on pattern analysis and machine intelligence/i, 'TPAMI'],
];

/** The short name of a venue, where it has one that readers know; workshops keep their full name. */
export function shortVenue(name: string): string {
  if (/workshop/i.test(name)) return name;
  return venues.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}

/** Readers call the conference by its old name too. */
const otherNames: Readonly<Record<string, string>> = { NIPS: 'NeurIPS', Neurips: 'NeurIPS', PAMI: 'TPAMI' };

const names = [...new Set(venues.map(([, name]) => name)), ...Object.keys(otherNames)].join('|');

/** `CVPR 2023`, `CVPR'23`, `CVPR2023`; not a workshop or contest beside the conference. */
const yearly = new RegExp(
  String.raw`(?<![A-Za-z0-9])(${names})(?:\s*[-,，]?\s*((?:19|20)\d{2})|\s?['’](\d{2}))(?!\d|\s*(?:-?W\b|[Ww]orkshop|[Cc]hallenge|[Cc]ompetition|[Tt]utorial|研讨会|挑战赛|竞赛|教程))`,
  'gu',
);

/** A venue and a year in a text, at these offsets. */
export interface YearlyVenue {
  venue: string;
  year: number;
  from: number;
  to: number;
}

/** Finds conferences and journals that stand with their year in a text. */
export function findYearlyVenues(text: string): YearlyVenue[] {
  // Most texts hold no year, which is told sooner.
  if (!/(?:19|20|['’])\d\d/.test(text)) return [];
  return [...text.matchAll(yearly)].map(({ 0: whole, 1: name = '', 2: long, 3: short, index }) => ({
    venue: otherNames[name] ?? name,
    year: Number(long ?? `20${short}`),
    from: index,
    to: index + whole.length,
  }));
}

/** Whether a name is the short one of a venue that is known here. */
export function isKnownVenue(name: string): boolean {
  return venues.some(([, short]) => short === name);
}
