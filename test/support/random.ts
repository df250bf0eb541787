import fc from "fast-check";

/**
 * fast-check with one seed for all properties, so that every run of the tests has the same cases and no change depends on
 * luck. SEED in the environment asks for others; a failure prints its own seed and path.
 */
fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 20_261_126) });

export { fc };
