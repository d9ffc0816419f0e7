// Registers the figures below the first one, in the order of the page.
import { defineAssignment } from './assignment/define.ts';
import { defineChecks } from './checks/define.ts';
import { defineDecoder } from './decoder/define.ts';
import { defineFloor } from './floor/define.ts';
import { defineInformation } from './information/define.ts';
import { defineInterval } from './interval/define.ts';
import { defineLadder } from './ladder/define.ts';
import { defineMismatch } from './mismatch/define.ts';
import { defineNoise } from './noise/define.ts';
import { defineOrders } from './orders/define.ts';
import { definePrediction } from './prediction/define.ts';
import { defineRobot } from './robot/define.ts';
import { defineWall } from './wall/define.ts';

export function defineFigures(): void {
  defineRobot();
  defineDecoder();
  defineWall();
  defineInformation();
  defineFloor();
  defineMismatch();
  defineInterval();
  defineNoise();
  definePrediction();
  defineOrders();
  defineLadder();
  defineChecks();
  defineAssignment();
}
