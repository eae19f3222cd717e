import fc from 'fast-check';

// The same cases in every run, so that nobody's change fails by somebody else's bad luck; DRYPORT_SEED looks at others.
fc.configureGlobal({ seed: Number(process.env['DRYPORT_SEED'] ?? 1) });
