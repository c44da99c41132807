/**
 * The page may not make code out of text, by the policy that the server sends. zod would try it once to find out, which the
 * browser reports as a breach; it is told before it is loaded.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
