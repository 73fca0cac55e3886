/** Pictures, decoded and encoded by the JDK. A role of its own: only here strangers' bytes meet a decoder, which is given limits. */
package com.khaacho.attachment.image;
