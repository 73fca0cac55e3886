package com.khaacho.catalog.app;

import com.khaacho.catalog.CatalogueImport;
import com.khaacho.catalog.ImportOptions;
import com.khaacho.catalog.ImportReport;
import com.khaacho.catalog.ImportRow;
import com.khaacho.catalog.ProductStore;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.Optional;

/**
 * One import. Its rows come from the network while the transaction is open; a sender that pauses for a minute loses it by
 * the database's limit on idle transactions, and nothing is written.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportProductsTransaction {

    @Resource
    private SessionContext context;

    private ProductStore store;

    @Inject
    public ImportProductsTransaction(ProductStore store) {
        this.store = store;
    }

    /** For the container only. */
    public ImportProductsTransaction() {}

    /** The report, or nothing when the catalogue is busy; rolled back unless the report says that it is written. */
    public Optional<ImportReport> run(Iterator<ImportRow> rows, ImportOptions options) {
        if (!store.own()) {
            return Optional.empty();
        }
        ImportReport report = new CatalogueImport(store, options).run(rows);
        if (!report.written()) {
            context.setRollbackOnly();
        }
        return Optional.of(report);
    }
}
