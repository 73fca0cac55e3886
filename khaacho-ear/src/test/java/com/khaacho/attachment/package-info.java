/** Orders that come as pictures, over the public API. */
package com.khaacho.attachment;
