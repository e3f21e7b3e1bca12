#!/usr/bin/env node
// The command line is TypeScript, read as it is: nothing has to be built before it runs.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');
await main(process.argv);
