/** Each class here, in its packages, breaks one architecture rule, so that the rule is seen to fail. */
package com.khaacho.architecture.planted;
