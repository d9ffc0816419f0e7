// What the model of links of version 2 has read before it codes one: the texts of several languages,
// and English as it is spoken in books, written for this. Pure.
//
// Every byte of it is part of the format: with another one no such link opens any more. Who changes
// one of the texts keeps the old one here.
import { languages } from '../text/languages.ts';

const bookish =
  'It was one of those days when there is nothing to do but wait. “I don’t know what you think of ' +
  'it,” she said, “but I have been here before, and it’s not the same.” He looked at her for a ' +
  'long time, as if he had never seen her, and then went back to the house without another word. ' +
  'Those who were with him at the end must have thought that they would come again; they could ' +
  'not see how little was left of the work that people had been doing for so many years. What ' +
  'should we make of this? If you want to know how the world came to be as it is now, you have to ' +
  'begin with the first thing that comes to hand, and go on from there, day after day, until ' +
  'something is found. Some of these things are good and some are great, yet most of them will be ' +
  'gone by the time that your children are old. In the morning, when all the others were still ' +
  'asleep, two men had come up the street; their faces were white, and one of them asked me where ' +
  'the other way led. There was no answer, of course, because everyone knows that under such an ' +
  'old tree, between the water and the light, nobody is always right.';

const order = ['program', 'latin', 'italian', 'german', 'english'];

/** The texts as they stand in a link, and the beginning of one more: [text, …, text, …, ". */
export function linkPrior(): string {
  const texts = order.map((name) => languages.find(({ id }) => id === name)?.text ?? '');
  const list = [...texts.slice(0, -1), `${texts.at(-1)} ${bookish}`].flatMap((text) => ['text', text]);
  return JSON.stringify([...list, '']).slice(0, -2);
}
