/** Strangers' bytes before the decoder. */
package com.khaacho.attachment.image;
