import {
  equationText,
  isBroken,
  isContents,
  isRenewed,
  isSilent,
  nameOf,
  type Field,
} from './fields.ts';
import type { Handler, Walk } from './walk.ts';

/** Reads the three marks of a complex field (17.16.18). */
export const readFieldMark: Handler = ({ story, ledger }, { attributes }) => {
  const { fields } = story;
  const type = attributes['w:fldCharType'];
  const field = fields.at(-1);
  if (type === 'begin') fields.push({ phase: 'code', code: '', result: '' });
  else if (type === 'separate' && field) {
    field.phase = 'result';
    story.inContents ||= isContents(field);
  } else if (type === 'end' && field) {
    fields.pop();
    closeField(story, ledger, field);
  }
};

/** Reads the code of a complex field. */
export const readFieldCode: Handler = ({ story, ledger }, node) => {
  const code = node.children.filter((each) => typeof each === 'string').join('');
  ledger.leave('field', code.length);
  const field = story.fields.at(-1);
  if (field?.phase === 'code') field.code += code;
};

/** Reads a simple field, whose code is an attribute. */
export function simpleField(walkOn: Handler): Handler {
  return (walk, node) => {
    const field: Field = { phase: 'result', code: node.attributes['w:instr'] ?? '', result: '' };
    walk.story.fields.push(field);
    walkOn(walk, node);
    walk.story.fields.pop();
    closeField(walk.story, walk.ledger, field);
  };
}

function closeField(story: Walk['story'], ledger: Walk['ledger'], field: Field): void {
  if (nameOf(field) === 'EQ' && field.result === '') {
    const { text, certain, reading } = equationText(field.code);
    if (!certain) story.doubt('equation', field.code.trim());
    if (reading !== '') ledger.leave('ruby', 0);
    story.text(text, 0);
  } else if (field.result === '' && !isSilent(field)) story.doubt('unstored', nameOf(field));
  else if (isBroken(field)) story.doubt('reference', field.result.trim());
  else if (isRenewed(field) && field.result !== '') {
    story.doubt('renewed', `${nameOf(field)} ${field.result.trim()}`);
  }
}
