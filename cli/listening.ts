import { UsageError } from './options';

const reasons: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port) => `Port ${port} is taken by another program. Choose another with --port.`,
  EACCES: (port) => `Port ${port} may not be used by this user. Choose one above 1023 with --port.`,
  EADDRNOTAVAIL: (_port, host) => `${host} is no address of this machine.`,
  ENOTFOUND: (_port, host) => `${host} is no address of this machine.`,
};

/** Why a server cannot listen, as a UsageError where the call is to blame; any other error as it is. */
export function explainListening(error: unknown, port: number, host = ''): unknown {
  const explain = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  return explain ? new UsageError(explain(port, host)) : error;
}
