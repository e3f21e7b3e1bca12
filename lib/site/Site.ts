import type { z } from 'zod';
import type { siteSchema } from './schema';

/** The checked settings of a site: what site.yaml says, and the default of every key that it leaves out. */
export type Site = z.output<typeof siteSchema>;
