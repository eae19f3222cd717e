import { expect, test } from 'vitest';
import { writeFinding } from '../../src/base/finding.ts';
import { readNetwork } from '../../src/exchange/network/network.ts';
import { tinyFiles } from './tiny-network.ts';

/**
 * Mistakes in the tiny network, or in another one, as pictures parted by empty lines: what is wrong, then what to change in which file (⏎ is a
 * line end), then every finding that must come of it.
 */
export function networkMistakes(pictures: string, filesOf: () => Map<string, string> = tinyFiles): void {
  for (const picture of pictures.trim().split(/\n\s*\n/)) {
    const [name = '', ...lines] = picture.split('\n').map((line) => line.trim());
    const isChange = (line: string): boolean => / -> ?/.test(line);
    test(name, () => {
      const files = filesOf();
      for (const change of lines.filter(isChange)) {
        const [, file = '', from = '', to = ''] = /^(\S+\.csv): (.*?) -> ?(.*)$/.exec(change) ?? [];
        const [before, after, ...more] = (files.get(file) ?? '').split(from.replaceAll('⏎', '\n'));
        expect([file, after === undefined ? 'not there' : more.length]).toEqual([file, 0]); // It stands there once.
        files.set(file, `${before}${to.replaceAll('⏎', '\n')}${after}`);
      }
      const found = readNetwork(files).findings.map((finding) => `${finding.severity} ${writeFinding(finding)}`);
      expect(found).toEqual(lines.filter((line) => !isChange(line)));
    });
  }
}
