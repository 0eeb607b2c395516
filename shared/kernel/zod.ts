import { z } from 'zod';

// zod's fast path compiles validators with `new Function`, which our Content Security Policy forbids;
// without this line every first parse in the renderer would raise a policy violation.
z.config({ jitless: true });

export { z };
