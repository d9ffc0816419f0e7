// Texts in several languages and of several kinds, of nearly one length; all are written for this
// page, and the foreign ones without the letters that the 27 do not have.
import { germanSample } from './letters-of-languages.ts';
import { randomLetters } from './random-letters.ts';
import { codeSample, englishSample } from './sample-texts.ts';

export interface Language {
  /** Stands in links: never changed once released. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export const languages: readonly Language[] = [
  { id: 'english', title: 'English', text: englishSample +
    ' A model that has read English knows that q is followed by u and that the is everywhere, ' +
    'though it understands nothing. Give it a page in another tongue and it stumbles at every ' +
    'second letter; give it English again and it walks on with ease. The number of bits it spends ' +
    'tells which of the two it was.' },
  { id: 'german', title: 'German', text: germanSample +
    ' Noch deutlicher wird es, wenn ein Modell nicht nur einzelne Buchstaben kennt, sondern auch ' +
    'ihre Nachbarn. Nach einem c kommt im Deutschen fast immer ein h oder ein k, nach einem q ein ' +
    'u, und wer schon ein Wort wie Nachricht gelesen hat, der ahnt nach den ersten Zeichen, wie es ' +
    'weitergeht. So ein Modell lernt die Sprache, ohne ein einziges Wort zu verstehen; gibt man ' +
    'ihm dann einen fremden Text, staunt es bei jedem zweiten Zeichen.' },
  { id: 'italian', title: 'Italian', text:
    'Chi legge una lingua straniera si stupisce a ogni parola, e chi la conosce indovina il resto ' +
    'prima di arrivare in fondo alla riga. In italiano quasi tutte le parole finiscono con una ' +
    'vocale, e dopo una consonante doppia ne arriva subito un’altra. La lettera q non cammina mai ' +
    'da sola, la h si vede poco, e dopo la elle viene spesso una a oppure una o. Un modello che ha ' +
    'letto qualche pagina sa queste cose senza capire nulla: conta soltanto quante volte una ' +
    'lettera ha seguito le altre. Quando poi gli diamo una lettera scritta da un amico tedesco, ' +
    'paga molti bit per ogni segno, come un viaggiatore che non trova la strada di casa. Se invece ' +
    'torna una frase italiana, spende poco e procede sereno. Il conto finale dice di quale lingua ' +
    'si tratta, e lo dice con un numero.' },
  { id: 'latin', title: 'Latin', text:
    'Qui litteras legit, verba futura saepe divinat, nam lingua suas leges habet. Post litteram q ' +
    'semper u sequitur, et verba in us aut um aut ae saepe finiuntur. Qui sermonem Latinum novit, ' +
    'non miratur cum videt quod et quae et quibus; qui vero aliam linguam didicit, in singulis ' +
    'syllabis haeret. Exemplar nostrum nihil intellegit: tantum numerat quotiens una littera ' +
    'alteram secuta sit, et ex numeris coniecturam facit. Si textus similis est eis quos antea ' +
    'legit, paucis signis contentum est; si dissimilis, multa signa consumit. Itaque numerus ipse ' +
    'indicat utrum amicus Romanus an hospes ignotus epistulam miserit. Nemo tamen credat numerum ' +
    'sapere: mensura est, non mens. Sed mensura bona etiam sapienti prodest, quia quod numerari ' +
    'potest, id etiam comparari potest.' },
  { id: 'program', title: 'a program', text: codeSample },
  { id: 'dna', title: 'DNA-like letters', text: randomLetters('acgt', 880, 1953) },
];
