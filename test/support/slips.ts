import fc from 'fast-check';

/** What breaks readers of CSV, and what spreadsheets run. */
export const fragments = [
  ',',
  ';',
  '"',
  '""',
  "'",
  '=',
  '+',
  '-',
  '@',
  ' ',
  '=1+1',
  '|',
  'a',
  'Ö',
  '重庆',
  '🚂',
  '0',
  '1.5',
  '\\',
];
export const breaking = [...fragments, '\n', '\r\n', '\r', '\t', '\u0000', '\ufeff', '\u2028', '-', ':', '.'];
export const textOf = (parts: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...parts), { maxLength }).map((chosen) => chosen.join(''));

/** Characters put in, taken out or replaced, anywhere. */
export const mutations = fc.array(
  fc.record({
    at: fc.nat(),
    take: fc.constantFrom<number>(0, 0, 1, 1, 2, 40),
    put: fc.oneof(fc.constant(''), fc.constantFrom(...breaking)),
  }),
  { minLength: 1, maxLength: 4 },
);
export type Mutation = typeof mutations extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

export const mutate = (text: string, list: readonly Mutation[]): string =>
  list.reduce((now, { at, take, put }) => {
    const place = at % (now.length + 1);
    return now.slice(0, place) + put + now.slice(place + take);
  }, text);

export const linesOf = (text: string): number => text.split(/\r\n|\r|\n/).length;
