import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterwards } from './afterwards.ts';
import { tinyFiles } from './tiny-network.ts';

/** A folder of a test file's own, gone when the file is done. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dryport-test-'));
  afterwards(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}

/** Writes a file and gives its path. */
export function fileIn(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** The tiny network as a folder that commands can read; each of its files may be changed. */
export function tinyFolder(folder: string, change: (name: string, text: string) => string = (_, text) => text): string {
  const files = [...tinyFiles()].map(([name, text]) => fileIn(join(folder, 'tiny'), name, change(name, text)));
  return dirname(files[0] ?? folder);
}

export const bookingHeader = 'booking,customer,origin,destination,ready,due,units,size_type,gross_kg,hs,goods';

/** A line of a booking file: laptops to Duisburg, as `laptops` books them. */
export const bookingLine = (id: string, units = 1): string =>
  `${id},Huafu Electronics,HUB,DUI,2026-12-01 08:00,2026-12-30 18:00,${units},45G1,18000,847130,"Laptops, 14 inch"`;

export const bookingFile = (...lines: string[]): string => `${[bookingHeader, ...lines].join('\n')}\n`;
