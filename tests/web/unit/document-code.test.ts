// The code of a document: chosen, edited, undone and reset.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OwnCode } from '../../../web/src/analysis/state.ts';
import { analysisOf, answer, open, type } from './scripted-worker.ts';

const own: OwnCode = { base: 'huffman', words: new Map([[0x61, '0']]) };

describe('the code of a document', () => {
  it('is edited by the worker, undone, redone and reset', async () => {
    const { worker, model } = open();
    const editing = model.setWords(new Map([[0, '0']]));
    await worker.last('edited').answer(answer(own));
    await editing;
    assert.ok(model.edited && model.canUndo && !model.canRedo);
    assert.equal(model.state.code, own);
    model.undo();
    assert.deepEqual([model.state.code, model.canRedo], ['huffman', true]);
    model.redo();
    assert.equal(model.state.code, own);
    model.resetCode();
    assert.deepEqual([model.state.code, model.canUndo], ['huffman', true]);
    model.undo();
    assert.equal(model.state.code, own);
  });

  it('has nothing to redo after something new', () => {
    const { model } = open();
    model.setCode('shannon');
    model.undo();
    model.setCode('fano');
    assert.ok(!model.canRedo);
    model.redo();
    assert.equal(model.state.code, 'fano');
  });

  it('stays while the text is typed, and goes with its symbols', () => {
    const { model } = open();
    model.setCode(own);
    type(model, 'abc');
    assert.equal(model.state.code, own);
    model.setUnit('word');
    assert.deepEqual([model.state.code, model.canUndo], ['huffman', false]);
  });

  it('stays as it is where an assignment locks it, whoever asks', async () => {
    const { worker, model } = open();
    model.lock(['text', 'unit', 'words']);
    const before = model.state;
    type(model, 'abc');
    model.set({ kind: 'text', text: 'b' }, 'byte', own);
    model.setUnit('word');
    model.setDistribution({ names: ['up'], counts: [1] });
    model.openFile(new File(['abc'], 'a.txt'));
    model.setCode(own);
    model.setCode('huffman');
    const editing = model.setWords(new Map([[0, '0']]));
    await worker.last('edited').answer(answer(own));
    await editing;
    assert.equal(model.state, before);
    assert.equal(model.trouble?.text, 'The text is locked here.');
    model.lock(['code']);
    model.setCode('shannon');
    assert.equal(model.state, before);
    model.setCode(own);
    model.resetCode();
    assert.equal(model.state.code, 'huffman');
    model.lock([]);
    model.setCode('shannon');
    assert.equal(model.state.code, 'shannon');
  });

  it('comes with a text that brings one', () => {
    const { model } = open();
    model.set({ kind: 'text', text: 'a' }, 'code-point', own);
    assert.equal(model.state.code, own);
    model.set({ kind: 'text', text: 'b' }, 'code-point');
    assert.equal(model.state.code, 'huffman');
  });

  it('keeps what is lit while the symbols stay the same', async () => {
    const { worker, model } = open();
    model.setCode('shannon');
    await worker.last('open').answer(answer(analysisOf('one')));
    const before = model.alphabetVersion;
    model.setCode('fano');
    await worker.last('open').answer(answer(analysisOf('two')));
    assert.equal(model.alphabetVersion, before);
    type(model, 'other');
    await worker.last('open').answer(answer(analysisOf('three')));
    assert.equal(model.alphabetVersion, before + 1);
  });
});
