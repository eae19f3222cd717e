import { expect, test } from 'vitest';
import { writeFinding } from '../../base/finding.ts';
import { limits } from '../../base/limits.ts';
import { readTable, writeRecord } from './table.ts';

/** A file as a picture: `12 a|b` for a row of line 12, `! ...` for what is found. The columns stand in front. */
function picture(text: string): string[] {
  const { columns, rows, findings } = readTable(text, 'f');
  const names = columns.size === 0 ? [] : [[...columns.keys()].join('|')];
  const cells = rows.map((row) => `${row.line} ${row.cells.length === 0 ? '-' : row.cells.join('|')}`);
  return [...names, ...cells, ...findings.map((finding) => `! ${writeFinding(finding)}`)];
}

test.each<[string, string, string[]]>([
  ['commas', 'a,b\n1,2\n3,4\n', ['a|b', '2 1|2', '3 3|4']],
  ['semicolons', 'a;b\n1,5;2\n', ['a|b', '2 1,5|2']],
  ['tabs', 'a\tb\n1,5\t2;3\n', ['a|b', '2 1,5|2;3']],
  ['a last line without an end', 'a,b\n1,2', ['a|b', '2 1|2']],
  ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n', ['a|b', '2 1|2', '3 3|4']],
  ['lone CR', 'a,b\r1,2\r3,4\r', ['a|b', '2 1|2', '3 3|4']],
  ['line ends of all kinds', 'a,b\r1,2\n3,4\r\n5,6', ['a|b', '2 1|2', '3 3|4', '4 5|6']],
  ['a byte order mark', '\ufeffa,b\n1,2\n', ['a|b', '2 1|2']],
  ['spaces around', ' a , b \n 1 , 2 \n', ['a|b', '2 1|2']],
  ['empty cells', 'a,b,c\n,2,\n', ['a|b|c', '2 |2|']],
  ['empty lines and lines of nothing but separators', '\n\na,b\n\n,\n1,2\n \n', ['a|b', '6 1|2']],
  ['empty lines before semicolons', '\r\n \r\na;b\r\n1;2\r\n', ['a|b', '4 1|2']],
  ['names in capitals, with spaces and hyphens', 'Size Type,un-numbers\n1,2\n', ['size_type|un_numbers', '2 1|2']],
  ['a quoted cell', 'a,b\n"1","2"\n', ['a|b', '2 1|2']],
  ['a separator inside quotes', 'a,b\n"1,5",2\n', ['a|b', '2 1,5|2']],
  ['quotes inside quotes', 'a,b\n"say ""yes""",2\n', ['a|b', '2 say "yes"|2']],
  ['nothing but a quote', 'a,b\n"""",2\n', ['a|b', '2 "|2']],
  ['an empty quoted cell', 'a,b\n"",2\n', ['a|b', '2 |2']],
  ['a line end inside quotes', 'a,b\n"x\ny",2\n3,4\n', ['a|b', '2 x\ny|2', '4 3|4']],
  ['CRLF inside quotes', 'a,b\r\n"x\r\ny",2\r\n3,4\r\n', ['a|b', '2 x\r\ny|2', '4 3|4']],
  ['lone CR inside quotes', 'a,b\r"x\ry",2\r3,4\r', ['a|b', '2 x\ry|2', '4 3|4']],
  ['quoted names over two lines', '"a\n1",b\n3,4\n', ['a_1|b', '3 3|4']],
  ['a quote that does not begin the cell', 'a,b\n5" pipe,2\n', ['a|b', '2 5" pipe|2']],
  ['fewer cells than columns', 'a,b,c\n1\n', ['a|b|c', '2 1']],
  ['more cells than columns', 'a,b\n1,2,3\n', ['a|b', '2 1|2|3']],
  ['a column without a name', 'a,,c\n1,2,3\n', ['a|c', '2 1|2|3']],
  [
    'a name that stands twice',
    'a,b,a\n1,2,3\n',
    ['a|b', '2 1|2|3', '! f:1 a: the column stands twice; the first one counts'],
  ],
  ['a disarmed formula', "a,b\n'=1+1,'@x\n'a,'+4\n", ['a|b', '2 =1+1|@x', "3 'a|+4"]],
  ['a NUL in a cell', 'a,b\n1\u00002,3\n', ['a|b', '2 1\u00002|3']],
  ['only names', 'a,b', ['a|b']],
])('%s', (_, text, want) => {
  expect(picture(text)).toEqual(want);
});

const never = 'a quote is opened and never closed';

test.each<[string, string, string[]]>([
  ['nothing at all', '', ['! f:1 the file is empty: not even column names']],
  ['nothing but line ends', '\n\r\n\n', ['! f:1 the file is empty: not even column names']],
  ['nothing but a byte order mark', '\ufeff', ['! f:1 the file is empty: not even column names']],
  ['a quote never closed', 'a,b\n"1,2\n3,4\n', ['a|b', '2 -', '3 3|4', `! f:2 ""1,2": ${never}`]],
  ['a quote never closed, in CRLF', 'a,b\r\n"1,2\r\n3,4\r\n', ['a|b', '2 -', '3 3|4', `! f:2 ""1,2": ${never}`]],
  ['a quote never closed, in lone CR', 'a,b\r"1,2\r3,4\r', ['a|b', '2 -', '3 3|4', `! f:2 ""1,2": ${never}`]],
  ['a quote never closed, in the last line', 'a,b\n3,4\n"1,2', ['a|b', '2 3|4', '3 -', `! f:3 ""1,2": ${never}`]],
  [
    'a quote closed by one that opens a cell of a later line',
    'a,b\n"1,2\n3,4\n5,"6"\n',
    ['a|b', '2 -', '3 3|4', '4 5|6', `! f:2 ""1,2": ${never}`],
  ],
  [
    'a quote closed by one in another column',
    'a,b,c\n1,"2,3\n4,5,6"\n7,8,9\n',
    ['a|b|c', '2 -', '3 4|5|6"', '4 7|8|9', `! f:2 "1,"2,3": ${never}`],
  ],
  [
    'text behind a quote',
    'a,b\n"1" x,2\n3,4\n',
    ['a|b', '2 -', '3 3|4', '! f:2 ""1" x,2": text stands behind a closing quote'],
  ],
  [
    'names that cannot be split',
    '"a,b\n1,2\n3,4\n',
    ['2 -', '3 -', `! f:1 ""a,b": ${never}, so the columns have no names`],
  ],
  [
    'a spreadsheet with another ending',
    'PK\u0003\u0004\u0014\u0000\n1,2',
    ['! f:1 is no text file: save it as CSV in UTF-8'],
  ],
  ['UTF-16 taken for UTF-8', 'a\u0000,\u0000b\u0000\n', ['! f:1 is no text file: save it as CSV in UTF-8']],
])('found: %s', (_, text, want) => {
  expect(picture(text)).toEqual(want);
});

test('where cells have one line, a quote closed by a stray one in a later line costs its own line only', () => {
  const text = 'a,b\n1,"2\n3,4\n5,6"\n7,8\n';
  expect(picture(text)).toEqual(['a|b', '2 1|2\n3,4\n5,6', '5 7|8']); // As RFC 4180 has it.
  expect(readTable(text, 'f', true).rows.map(({ line, cells }) => `${line} ${cells.join('|')}`)).toEqual([
    '2 ',
    '3 3|4',
    '4 5|6"',
    '5 7|8',
  ]);
  expect(readTable('a,b\n"x\ny",2\n1,"x\ny"\n', 'f', true).rows).toHaveLength(2); // Two cells of two lines each.
});

test.each(['utf-8', 'utf-16le', 'gb18030'])('text decoded from %s is text', (encoding) => {
  const bytes = {
    'utf-8': Buffer.from('\ufeffa,b\n重庆,Köln\n', 'utf8'),
    'utf-16le': Buffer.from('\ufeffa,b\n重庆,Köln\n', 'utf16le'),
    gb18030: Buffer.from('612c620ad6d8c7ec2c4b81308b356c6e0a', 'hex'),
  }[encoding];
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  expect(picture(text).slice(0, 1)).toEqual(['a|b']);
  expect(readTable(text, 'f').rows[0]?.cells[0]).toBe('重庆');
});

test('a cell may be as long as a record, and a quote is given up behind it', () => {
  const cell = (length: number): string => `a,b\n"${'x'.repeat(length)}",2\n3,4\n`;
  expect(readTable(cell(limits.csvRecordChars - 1), 'f').findings).toEqual([]);
  expect(picture(cell(limits.csvRecordChars)).at(-1)).toContain(never);
  expect(readTable(cell(limits.csvRecordChars), 'f').rows.map(({ line }) => line)).toEqual([2, 3]);
});

test('a row keeps how it stood', () => {
  const { rows, header, headerLine, width, separator } = readTable('\na;"b"; c;\n 1 ;2;"3\n4";\r\n5;"6\n', 'f');
  expect(rows.map(({ raw }) => raw)).toEqual([' 1 ;2;"3\n4";', '5;"6']);
  expect([header, headerLine, width, separator]).toEqual(['a;"b"; c;', 2, 4, ';']);
});

test.each<[(string | number | undefined)[], string]>([
  [['a', 1, undefined, 'b'], 'a,1,,b'],
  [['a,b', 'c;d', 'e\tf'], '"a,b","c;d","e\tf"'],
  [['say "yes"', 'two\nlines', 'x\ry'], '"say ""yes""","two\nlines","x\ry"'],
  [['=1+1', '+x', '-x', '@x'], "'=1+1,'+x,'-x,'@x"],
  [['-5', '+5.25', -5], '-5,+5.25,-5'], // A number is no formula.
  [['-5+3', "'=x", "'x"], "'-5+3,''=x,'x"],
  [['=1,2'], '"\'=1,2"'],
])('%j is written %s', (cells, text) => {
  expect(writeRecord(cells)).toBe(text);
});

test('a hundred thousand stray quotes take no time', () => {
  const started = performance.now();
  readTable(`a,b\n${'"x,1\n'.repeat(100_000)}`, 'f');
  readTable(`a,b\n${'1,"""\n'.repeat(100_000)}`, 'f');
  readTable(`a,b\n"${'""'.repeat(200_000)}`, 'f');
  readTable(`a,b\n${'c","\n'.repeat(100_000)}`, 'f'); // From each line on, cells of two lines without end.
  expect(performance.now() - started).toBeLessThan(5_000);
});
