// The one script of every page. Reading needs none of it: it adds search, citing and settings.
import '../reading/cite/cite.ts';
import '../reading/settings/settings.ts';
import { followReading } from '../reading/contents/follow-reading.ts';
import '../print/print.ts';
import { arrive } from '../search/arrival/arrive.ts';
import { prepareSearch } from '../search/opener.ts';

followReading();
prepareSearch();
arrive();
