// What Next writes into next-env.d.ts at its first run; here it is there from the first clone on.
/// <reference types="next" />
