/** Tells on stderr how a long command gets on: one line that changes on a terminal, plain lines elsewhere. */
export interface Progress {
  /** What is being done now, with how far it is when that is known. */
  step(text: string, done?: number, total?: number): void;
  /** Ends the line, so that other output begins on its own. */
  end(): void;
}

/** Progress for this stream. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let last = '';
  return {
    step(text, done, total) {
      if (stream.isTTY) {
        const count = total === undefined ? '' : ` ${done}/${total}`;
        stream.write(`\r\x1b[2K${text}${count}`);
      } else if (text !== last) stream.write(`${text}\n`);
      last = text;
    },
    end() {
      if (stream.isTTY && last !== '') stream.write('\r\x1b[2K');
      last = '';
    },
  };
}
