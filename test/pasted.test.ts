import ts from 'typescript';
import { expect, test } from 'vitest';

/** Sentences, and lists of them: pasted into a text they would read [object Object], and no type is against it. */
function isSentence(type: ts.Type, checker: ts.TypeChecker): boolean {
  return (type.isUnion() ? type.types : [type]).some((part) => {
    const [element] = checker.isArrayType(part) ? checker.getTypeArguments(part as ts.TypeReference) : [];
    if (element !== undefined) return isSentence(element, checker);
    return part.getProperty('words') !== undefined && part.getProperty('values') !== undefined;
  });
}

/** What a text is made of, here: parts of a template without a tag, of a sum, of a list that is joined. */
function pasted(node: ts.Node): readonly ts.Expression[] {
  if (ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent))
    return node.templateSpans.map(({ expression }) => expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return [node.left, node.right];
  if (!ts.isCallExpression(node)) return [];
  const { expression: called } = node;
  if (ts.isPropertyAccessExpression(called) && called.name.text === 'join') return [called.expression];
  return ts.isIdentifier(called) && called.text === 'String' ? node.arguments.slice(0, 1) : [];
}

test.each(['tsconfig.json', 'tsconfig.console.json'])('no sentence is pasted into a text (%s)', (name) => {
  const { config } = ts.readConfigFile(name, ts.sys.readFile) as { config: unknown };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const found: string[] = [];
  let looked = 0;
  for (const file of program.getSourceFiles()) {
    if (file.isDeclarationFile || file.fileName.includes('node_modules')) continue;
    const look = (node: ts.Node): void => {
      for (const part of pasted(node)) {
        looked += 1;
        if (!isSentence(checker.getTypeAtLocation(part), checker)) continue;
        const { line } = file.getLineAndCharacterOfPosition(part.getStart());
        found.push(`${file.fileName}:${line + 1}: ${part.getText()}`);
      }
      ts.forEachChild(node, look);
    };
    look(file);
  }
  expect(looked).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
