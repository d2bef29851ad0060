import { TEAMS_ENGINES } from '../../../../src/config/teams.js';
import { engineContract } from './contract.js';

for (const name of TEAMS_ENGINES) engineContract(name);
