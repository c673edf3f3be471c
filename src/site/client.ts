// The one script of every page. Reading needs none of it: it adds search, citing and settings.
import '../cite/cite.ts';
import '../comfort/comfort.ts';
import { followReading } from '../contents/current.ts';
import '../print/print.ts';
import { arrive } from '../search/arrival/arrive.ts';
import { prepareSearch } from '../search/opener.ts';

followReading();
prepareSearch();
arrive();
