// Writes the console's API types from the OpenAPI document of what was built: npm run api-types.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { buildApp } from '../dist/server/app.js';

const out = fileURLToPath(new URL('../src/console/api/api.gen.ts', import.meta.url));
const idle = { phase: 'starting', what: '', done: 0, of: 1 };
const app = await buildApp({ version: '0', clock: { now: () => 0 }, status: () => idle, desk: () => undefined });
await app.ready();
writeFileSync(out, `// Made by npm run api-types from /openapi.json.\n${astToString(await openapiTS(app.swagger()))}`);
await app.close();
