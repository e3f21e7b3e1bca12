import { cpus, totalmem } from 'node:os';
import type { DevLatency } from './dev';
import type { Measurement } from './measure';

/** What was measured for one count of notes. */
export interface Row {
  count: number;
  trivialCold: Measurement;
  trivialWarm: Measurement;
  notesCold: Measurement;
  notesWarm: Measurement;
  /** `notes check` when nothing changed. */
  check: Measurement;
  /** The start of the command alone. */
  start: Measurement;
}

/** A note's page, in compressed bytes. */
export interface PageWeight {
  html: number;
  css: number;
  script: number;
  /** Files in the release. */
  files: number;
}

/** The limits that docs/performance.md promises for 1,000 notes. */
const limits = { cold: 4, warm: 2.5, memory: 2e9, html: 16_384, css: 10_240, script: 6_144, dev: 300, check: 2 };

/** The tables of docs/performance.md. `dev` is undefined where there is no browser to measure it with. */
export function formatReport(rows: Row[], weight: PageWeight, dev: DevLatency | undefined): string {
  const seconds = (value: number) => value.toFixed(1);
  const table = rows.map(({ count, trivialCold, trivialWarm, notesCold, notesWarm }) => {
    const perNote = ((notesCold.seconds - trivialCold.seconds) / count) * 1000;
    return `| ${count} | ${seconds(trivialCold.seconds)} | ${seconds(notesCold.seconds)} | ${(notesCold.seconds / trivialCold.seconds).toFixed(2)} | ${seconds(trivialWarm.seconds)} | ${seconds(notesWarm.seconds)} | ${(notesWarm.seconds / trivialWarm.seconds).toFixed(2)} | ${perNote.toFixed(0)} | ${(notesCold.peakBytes / 1e9).toFixed(2)} |`;
  });
  const day = new Date().toISOString().slice(0, 10);
  const cpu = cpus();
  return [
    `Measured ${day} on ${cpu.length} cores (${cpu[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}.`,
    '',
    '| notes | trivial cold s | notes cold s | ratio | trivial again s | one note changed s | ratio | ms a note above trivial | peak memory GB |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...table,
    '',
    '| one note’s page, Brotli | bytes | limit |',
    '| --- | ---: | ---: |',
    `| HTML | ${weight.html} | ${limits.html} |`,
    `| CSS | ${weight.css} | ${limits.css} |`,
    `| script | ${weight.script} | ${limits.script} |`,
    '',
    ...rows.map(formatCheck),
    ...(dev ? ['', formatDev(dev)] : []),
  ].join('\n');
}

function formatCheck({ count, check, start }: Row): string {
  const work = (check.seconds - start.seconds).toFixed(2);
  return `\`notes check\` of ${count} notes that did not change: ${work} s beyond the start of the command (${start.seconds.toFixed(2)} s; limit for 1,000 notes ${limits.check} s).`;
}

function formatDev({ notes, saves, median, slowest }: DevLatency): string {
  return `In dev, with ${notes} notes, ${saves} saves of an open note were seen after ${Math.round(median)} ms (median; limit ${limits.dev}), the slowest after ${Math.round(slowest)} ms.`;
}
