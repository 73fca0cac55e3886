/** Documents of strangers, opened by PDFBox once a look at their bytes says that they cannot fill the heap. */
package com.khaacho.attachment.pdf;
