// Where the process begins that reads what strangers wrote.
import { register } from 'tsx/esm/api';

register();
await import('./untrustedWork.ts');
